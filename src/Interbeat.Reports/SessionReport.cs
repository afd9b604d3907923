using Interbeat.Dyads.Results;
using Interbeat.Reports.Components;

namespace Interbeat.Reports;

/// <summary>The report of a session: one HTML page that needs no other file and no network.</summary>
public static class SessionReport
{
    /// <summary>The whole page; equal results give equal text.</summary>
    public static Task<string> RenderAsync(SessionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return HtmlPage.RenderAsync<ReportPage>(new Dictionary<string, object?> { [nameof(ReportPage.Result)] = result });
    }
}
