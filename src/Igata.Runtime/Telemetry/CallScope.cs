using System.Diagnostics;

namespace Igata.Runtime.Telemetry;

/// <summary>One observed call: its activity, its duration, and the report at its end.</summary>
internal sealed class CallScope
{
    private const string FilledMembersTag = "igata.response.filled_members";

    private readonly ApiTelemetry _telemetry;
    private readonly ICallObserver? _observer;
    private readonly string _operation;
    private readonly Uri _url;
    private readonly string _verb;
    private readonly Activity? _activity;
    private readonly long _start;
    private Exception? _exception;

    private CallScope(ApiTelemetry telemetry, ICallObserver? observer, string operation, Uri url, string verb)
    {
        _telemetry = telemetry;
        _observer = observer;
        _operation = operation;
        _url = url;
        _verb = verb;
        _start = Stopwatch.GetTimestamp();
        _activity = telemetry.Start(operation, url);
    }

    public static CallScope Begin(ApiTelemetry telemetry, ICallObserver? observer, string operation, Uri url, string verb) =>
        new(telemetry, observer, operation, url, verb);

    /// <summary>Sets the exception that the caller receives.</summary>
    public void SetException(Exception exception) => _exception = exception;

    /// <summary>Reports the end of the call.</summary>
    /// <param name="statusCode">The HTTP status of the response; 0 if there was none.</param>
    /// <param name="filledMembers">The required members that were filled, or null.</param>
    public void End(int statusCode, IReadOnlyList<string>? filledMembers = null)
    {
        filledMembers = filledMembers is { Count: > 0 } ? filledMembers : null;
        if (filledMembers is not null)
        {
            _activity?.SetTag(FilledMembersTag, filledMembers.ToArray());
        }

        TimeSpan duration = Stopwatch.GetElapsedTime(_start);
        string? errorType = _exception is null ? null : ErrorTypeTag.Get(_exception);
        TagList tags = CreateTags(statusCode, errorType);
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
                StatusCode = statusCode,
                Duration = duration,
                ErrorType = errorType,
                FilledMembers = filledMembers,
                IsCancelled = _exception is OperationCanceledException,
            });
        }
    }

    private TagList CreateTags(int statusCode, string? errorType)
    {
        var tags = new TagList
        {
            { "rpc.system.name", _telemetry.RpcSystem },
            { "rpc.method", _operation },
            { "server.address", _url.Host },
            { "server.port", _url.Port },
            { "http.request.method", _verb },
        };
        if (statusCode != 0)
        {
            tags.Add("http.response.status_code", statusCode);
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
