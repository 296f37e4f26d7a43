using System.Buffers;
using System.Globalization;

namespace Igata.Runtime.Telemetry;

/// <summary>What a fault is called in traces, metrics and logs. Never its message, in which a server may say anything.</summary>
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

    /// <summary>The code, when it is one: a text in its place would make a row of its own in every table.</summary>
    public static string? GetCode(ApiErrorException error) =>
        error.Code is { Length: > 0 and <= MaxCodeLength } code && code.AsSpan().IndexOfAnyExcept(CodeCharacters) < 0 ? code : null;
}
