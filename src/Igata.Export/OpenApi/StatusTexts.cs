using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Igata.Export.OpenApi;

/// <summary>The usual phrases of statuses, for responses that a spec does not describe.</summary>
internal static partial class StatusTexts
{
    public static string Get(string status) => status switch
    {
        "200" => "OK",
        "4XX" => "An error of the caller",
        "5XX" => "An error of the service",
        "default" => "An error",
        _ => Enum.TryParse(status, out HttpStatusCode code) && Enum.IsDefined(code) ? Words().Replace(code.ToString(), " ") : $"Status {status}",
    };

    public static string Get(int status) => Get(status.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Words();
}
