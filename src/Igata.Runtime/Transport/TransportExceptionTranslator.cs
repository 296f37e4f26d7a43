using System.Globalization;

namespace Igata.Runtime.Transport;

/// <summary>Translates network exceptions into exceptions of a call.</summary>
internal static class TransportExceptionTranslator
{
    /// <summary>Returns the exception to throw instead, or null to rethrow this one, which the runtime or a message handler threw.</summary>
    public static Exception? Translate(Exception exception, string operation, ApiResponse? response, bool isExpired, TimeSpan limit, CancellationToken caller) => exception switch
    {
        OperationCanceledException when caller.IsCancellationRequested => new OperationCanceledException(exception.Message, exception, caller),
        OperationCanceledException or HttpRequestException or IOException when isExpired => CreateTimeoutException(operation, limit, exception),
        OperationCanceledException { InnerException: TimeoutException } or TimeoutException => new TransportException(operation, $"{operation} timed out: {GetRootMessage(exception)}", true, exception),
        OperationCanceledException => new TransportException(operation, $"{operation} was cancelled by the HttpClient.", false, exception),
        InvalidDataException when response is not null => response.CreateProtocolException(ApiResponse.CorruptedBodyMessage, exception),
        HttpIOException or HttpRequestException when response is not null && IsTruncated(exception) => response.CreateProtocolException(response.Truncated(), exception),
        HttpRequestException or IOException => new TransportException(operation, $"{operation} received {(response is null ? "no response" : "an incomplete response")}: {GetRootMessage(exception)}", false, exception),
        RepeatedRequestException => new TransportException(operation, exception.Message, false, exception),
        _ => null,
    };

    /// <summary>Returns whether the connection ended before the body.</summary>
    public static bool IsTruncated(Exception exception) =>
        exception is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
            or HttpRequestException { InnerException: HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } };

    /// <summary>Returns whether the body cannot be decompressed. For Brotli, .NET throws no specific exception type.</summary>
    public static bool IsCorrupted(Exception exception) => exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    private static TransportException CreateTimeoutException(string operation, TimeSpan limit, Exception exception) => new(
        operation,
        string.Create(CultureInfo.InvariantCulture, $"{operation} timed out after {limit.TotalSeconds:0.###} s (ApiClientOptions.Timeout)."),
        true,
        exception);

    private static string GetRootMessage(Exception exception) => (exception.InnerException ?? exception).Message;
}
