using System.Globalization;
using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenRpc;

/// <summary>Writes the errors of a method of JSON-RPC.</summary>
internal sealed class ErrorWriter(ExportContext context)
{
    /// <summary>Returns the errors, or null if the method has none.</summary>
    public JsonArray? Write(Method method)
    {
        var errors = new JsonArray();
        foreach (ErrorCode code in context.Api.Errors.Codes.Where(code => code.IsDefault || method.Errors.Codes.Contains(code.Code)).Select(method.Errors.Resolve))
        {
            if (!long.TryParse(code.Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            {
                context.Report.Add(code.Code, "The error is only in 'x-igata': a code of JSON-RPC is a number.");
                continue;
            }

            if (code.Body is not null)
            {
                context.Report.Add(code.Name, "The type of the data of an error is only in 'x-igata': OpenRPC has only a value.");
            }

            errors.Add((JsonNode?)new JsonObject { ["code"] = number, ["message"] = Descriptions.Join(code.Docs) ?? code.Name });
        }

        return errors.Count > 0 ? errors : null;
    }
}
