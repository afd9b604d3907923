using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Components;

namespace Interbeat.Reports;

/// <summary>The report of a session: one HTML page that needs no other file and no network.</summary>
public static class SessionReport
{
    /// <summary>The whole page; equal results give equal text.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="truth">What was planted in a simulated session, second by second of the session; it is drawn beside what was found. Null for a recording.</param>
    public static Task<string> RenderAsync(SessionResult result, PlantedTruth? truth = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return HtmlPage.RenderAsync<ReportPage>(new Dictionary<string, object?> { [nameof(ReportPage.Result)] = result, [nameof(ReportPage.Truth)] = truth });
    }
}
