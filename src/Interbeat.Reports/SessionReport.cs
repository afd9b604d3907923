using Interbeat.Dyads.Results;
using Interbeat.Reports.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interbeat.Reports;

/// <summary>The report of a session: one HTML page that needs no other file and no network.</summary>
public static class SessionReport
{
    /// <summary>The whole page; equal results give equal text.</summary>
    public static async Task<string> RenderAsync(SessionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var services = new ServiceCollection().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                return await renderer.Dispatcher.InvokeAsync(async () =>
                {
                    var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportPage.Result)] = result });
                    var page = await renderer.RenderComponentAsync<ReportPage>(parameters).ConfigureAwait(false);
                    return page.ToHtmlString();
                }).ConfigureAwait(false);
            }
        }
    }
}
