using System.Globalization;

namespace Igata.Runtime.Transport;

/// <summary>Tells what a fault of the network means for a call.</summary>
internal static class TransportExceptionTranslator
{
    /// <summary>The exception to throw instead; null to let this one pass, as it is ours or a handler's own.</summary>
    public static Exception? Translate(Exception exception, string operation, ApiResponse? response, bool isExpired, TimeSpan limit, CancellationToken caller) => exception switch
    {
        OperationCanceledException when caller.IsCancellationRequested => new OperationCanceledException(exception.Message, exception, caller),
        OperationCanceledException or HttpRequestException or IOException when isExpired => CreateTimeoutException(operation, limit, exception),
        OperationCanceledException { InnerException: TimeoutException } or TimeoutException => new TransportException(operation, $"{operation} was not answered in time: {GetRootMessage(exception)}", true, exception),
        OperationCanceledException => new TransportException(operation, $"{operation} was given up by the HTTP client.", false, exception),
        InvalidDataException when response is not null => response.CreateProtocolException(ApiResponse.CorruptedBodyMessage, exception),
        HttpIOException or HttpRequestException when response is not null && IsTruncated(exception) => response.CreateProtocolException(response.Truncated(), exception),
        HttpRequestException or IOException => new TransportException(operation, $"{operation} got no {(response is null ? "answer" : "complete answer")}: {GetRootMessage(exception)}", false, exception),
        _ => null,
    };

    /// <summary>Whether the connection ended before the body did.</summary>
    public static bool IsTruncated(Exception exception) =>
        exception is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
            or HttpRequestException { InnerException: HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } };

    /// <summary>Whether what reads a body tells that it cannot be unpacked. For Brotli, .NET has no exception of its own.</summary>
    public static bool IsCorrupted(Exception exception) => exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    private static TransportException CreateTimeoutException(string operation, TimeSpan limit, Exception exception) => new(
        operation,
        string.Create(CultureInfo.InvariantCulture, $"{operation} was not answered within {limit.TotalSeconds:0.###} s, the Timeout of the options."),
        true,
        exception);

    private static string GetRootMessage(Exception exception) => (exception.InnerException ?? exception).Message;
}
