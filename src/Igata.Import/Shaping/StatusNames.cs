namespace Igata.Import.Shaping;

/// <summary>The C# names of errors that only have a status.</summary>
internal static class StatusNames
{
    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["400"] = "BadRequest",
        ["401"] = "Unauthorized",
        ["402"] = "PaymentRequired",
        ["403"] = "Forbidden",
        ["404"] = "NotFound",
        ["405"] = "MethodNotAllowed",
        ["406"] = "NotAcceptable",
        ["407"] = "ProxyAuthenticationRequired",
        ["408"] = "RequestTimeout",
        ["409"] = "Conflict",
        ["410"] = "Gone",
        ["411"] = "LengthRequired",
        ["412"] = "PreconditionFailed",
        ["413"] = "ContentTooLarge",
        ["414"] = "UriTooLong",
        ["415"] = "UnsupportedMediaType",
        ["416"] = "RangeNotSatisfiable",
        ["417"] = "ExpectationFailed",
        ["421"] = "MisdirectedRequest",
        ["422"] = "UnprocessableContent",
        ["423"] = "Locked",
        ["424"] = "FailedDependency",
        ["425"] = "TooEarly",
        ["426"] = "UpgradeRequired",
        ["428"] = "PreconditionRequired",
        ["429"] = "TooManyRequests",
        ["431"] = "RequestHeaderFieldsTooLarge",
        ["451"] = "UnavailableForLegalReasons",
        ["500"] = "InternalServerError",
        ["501"] = "NotImplemented",
        ["502"] = "BadGateway",
        ["503"] = "ServiceUnavailable",
        ["504"] = "GatewayTimeout",
        ["507"] = "InsufficientStorage",
        ["508"] = "LoopDetected",
        ["511"] = "NetworkAuthenticationRequired",
    };

    /// <summary>Returns the name of a status.</summary>
    public static string Get(string status) => Rows.TryGetValue(status, out string? name) ? name : "Status" + status;

    /// <summary>Returns the words of a status in lower case, as descriptions repeat them.</summary>
    public static string GetWords(string status) => Get(status).ToLowerInvariant();
}
