using System.Diagnostics;
using Igata.Runtime.Errors;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Telemetry;

/// <summary>One observed call: its activity, its duration, and the report at its end.</summary>
internal sealed class CallScope
{
    private readonly ApiTelemetry _telemetry;
    private readonly ICallObserver? _observer;
    private readonly ApiRequestMessage _message;
    private readonly string _operation;
    private readonly Activity? _activity;
    private readonly long _start;
    private Exception? _exception;

    private CallScope(ApiTelemetry telemetry, ICallObserver? observer, string operation, ApiRequestMessage message)
    {
        _telemetry = telemetry;
        _observer = observer;
        _message = message;
        _operation = operation;
        _start = Stopwatch.GetTimestamp();
        _activity = telemetry.Start(operation, message.RequestUri!);
    }

    public static CallScope Begin(ApiTelemetry telemetry, ICallObserver? observer, string operation, ApiRequestMessage message) =>
        new(telemetry, observer, operation, message);

    /// <summary>Sets the exception that the caller receives.</summary>
    public void SetException(Exception exception) => _exception = exception;

    /// <summary>Reports the end of the call.</summary>
    public void End()
    {
        TimeSpan duration = Stopwatch.GetElapsedTime(_start);
        string? errorType = _exception is null ? null : ErrorTypeTag.Get(_exception);
        TagList tags = CreateTags(errorType);
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
            _observer.OnCompleted(new CallReport
            {
                Api = _telemetry.Api,
                Operation = _operation,
                StatusCode = _message.ResponseStatusCode,
                Duration = duration,
                ErrorType = errorType,
                IsCancelled = _exception is OperationCanceledException,
            });
        }
    }

    private TagList CreateTags(string? errorType)
    {
        Uri target = _message.RequestUri!;
        var tags = new TagList
        {
            { "rpc.system.name", _telemetry.RpcSystem },
            { "rpc.method", _operation },
            { "server.address", target.Host },
            { "server.port", target.Port },
            { "http.request.method", _message.Method.Method },
        };
        if (_message.ResponseStatusCode != 0)
        {
            tags.Add("http.response.status_code", _message.ResponseStatusCode);
        }

        if (_exception is ApiErrorException error && ErrorTypeTag.GetCode(error) is { } code)
        {
            tags.Add("rpc.response.status_code", code);
        }

        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        return tags;
    }

    // The status has no description: the message of an error comes from the server and may repeat parts of the request.
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
