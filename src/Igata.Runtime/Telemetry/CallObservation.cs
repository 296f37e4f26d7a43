using System.Diagnostics;
using Igata.Runtime.Errors;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Telemetry;

/// <summary>One call while it is watched: its activity, its time, and what is told of it at its end.</summary>
internal sealed class CallObservation
{
    private readonly ApiTelemetry _telemetry;
    private readonly ICallObserver? _observer;
    private readonly ApiRequestMessage _message;
    private readonly string _operation;
    private readonly Activity? _activity;
    private readonly long _start;
    private Exception? _fault;

    private CallObservation(ApiTelemetry telemetry, ICallObserver? observer, string operation, ApiRequestMessage message)
    {
        _telemetry = telemetry;
        _observer = observer;
        _message = message;
        _operation = operation;
        _start = Stopwatch.GetTimestamp();
        _activity = telemetry.Start(operation, message.RequestUri!);
    }

    public static CallObservation Begin(ApiTelemetry telemetry, ICallObserver? observer, string operation, ApiRequestMessage message) =>
        new(telemetry, observer, operation, message);

    /// <summary>Says what the caller is told.</summary>
    public void Failed(Exception fault) => _fault = fault;

    /// <summary>Tells how it ended.</summary>
    public void End()
    {
        TimeSpan duration = Stopwatch.GetElapsedTime(_start);
        string? errorType = _fault is null ? null : ErrorTypes.Of(_fault);
        TagList tags = Tags(errorType);
        try
        {
            _telemetry.Record(duration, tags);
        }
        finally
        {
            EndActivity(tags, errorType);
        }

        if (_observer is { IsEnabled: true })
        {
            _observer.Completed(new CallReport
            {
                Api = _telemetry.Api,
                Operation = _operation,
                StatusCode = _message.AnsweredWith,
                Duration = duration,
                ErrorType = errorType,
                IsCancelled = _fault is OperationCanceledException,
            });
        }
    }

    private TagList Tags(string? errorType)
    {
        Uri target = _message.RequestUri!;
        var tags = new TagList
        {
            { "rpc.system.name", _telemetry.System },
            { "rpc.method", _operation },
            { "server.address", target.Host },
            { "server.port", target.Port },
            { "http.request.method", _message.Method.Method },
        };
        if (_message.AnsweredWith != 0)
        {
            tags.Add("http.response.status_code", _message.AnsweredWith);
        }

        if (_fault is ApiErrorException error && ErrorTypes.CodeOf(error) is { } code)
        {
            tags.Add("rpc.response.status_code", code);
        }

        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        return tags;
    }

    // The status has no description: the message of an error is the server's, and may repeat what it was sent.
    private void EndActivity(in TagList tags, string? errorType)
    {
        if (_activity is null)
        {
            return;
        }

        foreach ((string key, object? value) in tags)
        {
            _activity.SetTag(key, value);
        }

        if (errorType is not null)
        {
            _activity.SetStatus(ActivityStatusCode.Error);
        }

        _activity.Dispose();
    }
}
