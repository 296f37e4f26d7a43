using Igata.Export.Reporting;
using Igata.Specs.Model;

namespace Igata.Export;

/// <summary>Reports what no document carries.</summary>
internal static class Unexported
{
    public static void Report(Api api, DocumentKind kind, ExportReport report)
    {
        if (api.Methods.Any(method => method.Short.Count > 0))
        {
            report.Add(null, "'short' and 'as' are not exported: they are about C#.");
        }

        if (kind is DocumentKind.OpenApi)
        {
            ReportErrors(api, report);
        }
        else if (kind is DocumentKind.OpenRpc && api.Webhooks.Count > 0)
        {
            report.Add(null, "'webhooks' are not exported: OpenRPC describes only calls to the service.");
        }
    }

    // Without a body of its own, an error is described by the places of its code and its message.
    private static void ReportErrors(Api api, ExportReport report)
    {
        ErrorShape[] shapes = [.. api.Methods.Select(method => method.Errors.Own).OfType<ErrorShape>().Prepend(api.Errors)];
        if (shapes.Any(shape => shape.CodeHeader is not null || shape.CodeAfter is not null || shape.CodeBefore is not null
            || (shape.Body is not null && (shape.CodePointers.Count > 0 || shape.MessagePointers.Count > 0))))
        {
            report.Add(null, "Where an error has its code and its message is not exported: OpenAPI describes only its body.");
        }

        if (shapes.Any(shape => shape.When.Count > 0))
        {
            report.Add(null, "'when' of errors is not exported: OpenAPI finds an error by its status.");
        }
    }
}
