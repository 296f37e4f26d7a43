using System.Globalization;
using Igata.Runtime.Errors;

namespace Igata.Runtime.Transport;

/// <summary>Tells what a fault of the network means for a call.</summary>
internal static class TransportFaults
{
    /// <summary>The exception to throw instead; null to let this one pass, as it is ours or a handler's own.</summary>
    public static Exception? Translate(Exception fault, string operation, Answer? answer, bool isOver, TimeSpan limit, CancellationToken caller) => fault switch
    {
        OperationCanceledException when caller.IsCancellationRequested => new OperationCanceledException(fault.Message, fault, caller),
        OperationCanceledException or HttpRequestException or IOException when isOver => TimedOut(operation, limit, fault),
        OperationCanceledException { InnerException: TimeoutException } or TimeoutException => new TransportException(operation, $"{operation} was not answered in time: {Reason(fault)}", true, fault),
        OperationCanceledException => new TransportException(operation, $"{operation} was given up by the HTTP client.", false, fault),
        InvalidDataException when answer is not null => answer.Fault(Answer.Damaged, fault),
        HttpIOException or HttpRequestException when answer is not null && IsCutOff(fault) => answer.Fault(answer.CutOff(), fault),
        HttpRequestException or IOException => new TransportException(operation, $"{operation} got no {(answer is null ? "answer" : "complete answer")}: {Reason(fault)}", false, fault),
        _ => null,
    };

    /// <summary>Whether the connection ended before the body did.</summary>
    public static bool IsCutOff(Exception fault) =>
        fault is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
            or HttpRequestException { InnerException: HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } };

    /// <summary>Whether what reads a body tells that it cannot be unpacked. For Brotli, .NET has no exception of its own.</summary>
    public static bool IsDamaged(Exception fault) => fault is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    private static TransportException TimedOut(string operation, TimeSpan limit, Exception fault) => new(
        operation,
        string.Create(CultureInfo.InvariantCulture, $"{operation} was not answered within {limit.TotalSeconds:0.###} s, the Timeout of the options."),
        true,
        fault);

    private static string Reason(Exception fault) => (fault.InnerException ?? fault).Message;
}
