using System.Buffers;
using System.Globalization;

namespace Igata.Runtime.Telemetry;

/// <summary>Returns the name of an exception in traces, metrics and logs. The message is never used, because a server determines its content.</summary>
internal static class ErrorTypeTag
{
    private const int MaxCodeLength = 64;

    private static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public static string Get(Exception exception) => exception switch
    {
        ApiErrorException error => GetCode(error) ?? ((int)error.StatusCode).ToString(CultureInfo.InvariantCulture),
        TransportException { IsTimeout: true } => "timeout",
        _ => exception.GetType().FullName ?? "_OTHER",
    };

    /// <summary>Returns the code if it looks like a code: arbitrary text would create a separate time series for each value.</summary>
    public static string? GetCode(ApiErrorException error) =>
        error.Code is { Length: > 0 and <= MaxCodeLength } code && code.AsSpan().IndexOfAnyExcept(CodeCharacters) < 0 ? code : null;
}
