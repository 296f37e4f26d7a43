using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>One REST operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RestOperation
{
    private readonly IReadOnlyList<int>? _statuses;
    private readonly IReadOnlyList<int>? _streamedStatuses;

    /// <summary>Creates a REST operation.</summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="operation">The name of the operation and its settings.</param>
    public RestOperation(HttpMethod verb, ApiOperation operation)
    {
        Verb = verb;
        Operation = operation;
    }

    /// <summary>Creates a REST operation with one status code below 400.</summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="operation">The name of the operation and its settings.</param>
    /// <param name="status">The status code.</param>
    public RestOperation(HttpMethod verb, ApiOperation operation, int status)
        : this(verb, operation) => _statuses = [status];

    /// <summary>Gets the HTTP method.</summary>
    public HttpMethod Verb { get; init; }

    /// <summary>Gets the name of the operation and its settings.</summary>
    public ApiOperation Operation { get; init; }

    /// <summary>Gets the status codes below 400 that the spec defines, in its order. If empty, any 2xx status is accepted.</summary>
    public IReadOnlyList<int> Statuses { get => _statuses ?? []; init => _statuses = value; }

    /// <summary>Gets whether a response body is returned as a stream.</summary>
    public bool HasStreamedResponse { get; init; }

    /// <summary>Gets the status codes whose body is streamed if <see cref="HasStreamedResponse"/> is true. If empty, all of them.</summary>
    public IReadOnlyList<int> StreamedStatuses { get => _streamedStatuses ?? []; init => _streamedStatuses = value; }

    /// <summary>Gets the value of the header <c>Accept</c> unless the request has its own; null: JSON, or nothing if a body is returned as a stream.</summary>
    public string? Accept { get; init; }

    /// <summary>Returns the status in the spec that determines how a status is read, or null if the spec defines no response for it.</summary>
    internal int? FindDeclaredStatus(int status)
    {
        int? firstSuccess = null;
        foreach (int declared in Statuses)
        {
            if (declared == status)
            {
                return status;
            }

            firstSuccess ??= declared is >= 200 and < 300 ? declared : null;
        }

        return status is < 200 or >= 300 ? null : Statuses.Count == 0 ? status : firstSuccess;
    }

    internal bool IsStreamed(int status)
    {
        if (!HasStreamedResponse || StreamedStatuses.Count == 0)
        {
            return HasStreamedResponse;
        }

        foreach (int streamedStatus in StreamedStatuses)
        {
            if (streamedStatus == status)
            {
                return true;
            }
        }

        return false;
    }
}
