using System.Globalization;

namespace Igata.Generator.Emit;

/// <summary>The members of <c>HttpStatusCode</c>.</summary>
internal static class HttpStatusNames
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [200] = "OK",
        [201] = "Created",
        [202] = "Accepted",
        [204] = "NoContent",
        [206] = "PartialContent",
        [301] = "MovedPermanently",
        [302] = "Found",
        [303] = "SeeOther",
        [304] = "NotModified",
        [307] = "TemporaryRedirect",
        [308] = "PermanentRedirect",
        [400] = "BadRequest",
        [401] = "Unauthorized",
        [402] = "PaymentRequired",
        [403] = "Forbidden",
        [404] = "NotFound",
        [405] = "MethodNotAllowed",
        [406] = "NotAcceptable",
        [407] = "ProxyAuthenticationRequired",
        [408] = "RequestTimeout",
        [409] = "Conflict",
        [410] = "Gone",
        [411] = "LengthRequired",
        [412] = "PreconditionFailed",
        [413] = "RequestEntityTooLarge",
        [414] = "RequestUriTooLong",
        [415] = "UnsupportedMediaType",
        [416] = "RequestedRangeNotSatisfiable",
        [417] = "ExpectationFailed",
        [421] = "MisdirectedRequest",
        [422] = "UnprocessableEntity",
        [423] = "Locked",
        [424] = "FailedDependency",
        [426] = "UpgradeRequired",
        [428] = "PreconditionRequired",
        [429] = "TooManyRequests",
        [431] = "RequestHeaderFieldsTooLarge",
        [451] = "UnavailableForLegalReasons",
        [500] = "InternalServerError",
        [501] = "NotImplemented",
        [502] = "BadGateway",
        [503] = "ServiceUnavailable",
        [504] = "GatewayTimeout",
        [505] = "HttpVersionNotSupported",
        [507] = "InsufficientStorage",
        [508] = "LoopDetected",
        [511] = "NetworkAuthenticationRequired",
    };

    /// <summary>Formats a status as C#: its name in <c>HttpStatusCode</c>, or its number if it has no name.</summary>
    public static string Format(int status) => Names.TryGetValue(status, out string? name)
        ? "global::System.Net.HttpStatusCode." + name
        : $"(global::System.Net.HttpStatusCode){status.ToString(CultureInfo.InvariantCulture)}";
}
