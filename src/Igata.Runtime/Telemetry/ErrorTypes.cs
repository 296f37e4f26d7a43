using System.Buffers;
using System.Globalization;
using Igata.Runtime.Errors;

namespace Igata.Runtime.Telemetry;

/// <summary>What a fault is called in traces, metrics and logs. Never its message, in which a server may say anything.</summary>
internal static class ErrorTypes
{
    private const int LongestCode = 64;

    private static readonly SearchValues<char> OfCodes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public static string Of(Exception fault) => fault switch
    {
        ApiErrorException error => CodeOf(error) ?? ((int)error.StatusCode).ToString(CultureInfo.InvariantCulture),
        TransportException { IsTimeout: true } => "timeout",
        _ => fault.GetType().FullName ?? "_OTHER",
    };

    /// <summary>The code, when it is one: a text in its place would make a row of its own in every table.</summary>
    public static string? CodeOf(ApiErrorException error) =>
        error.Code is { Length: > 0 and <= LongestCode } code && code.AsSpan().IndexOfAnyExcept(OfCodes) < 0 ? code : null;
}
