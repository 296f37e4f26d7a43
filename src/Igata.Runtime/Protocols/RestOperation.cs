using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>One operation of REST.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RestOperation
{
    private readonly IReadOnlyList<int>? _statuses;
    private readonly IReadOnlyList<int>? _streamedStatuses;

    /// <summary>An operation of REST.</summary>
    /// <param name="verb">The method of HTTP.</param>
    /// <param name="operation">What is not peculiar to REST.</param>
    public RestOperation(HttpMethod verb, ApiOperation operation)
    {
        Verb = verb;
        Operation = operation;
    }

    /// <summary>The method of HTTP.</summary>
    public HttpMethod Verb { get; init; }

    /// <summary>What is not peculiar to REST.</summary>
    public ApiOperation Operation { get; init; }

    /// <summary>The statuses below 400 that the spec has, in its order; none: any 2xx.</summary>
    public IReadOnlyList<int> Statuses { get => _statuses ?? []; init => _statuses = value; }

    /// <summary>Whether the body of an answer is handed out as a stream.</summary>
    public bool HasStreamedResponse { get; init; }

    /// <summary>The statuses whose body is handed out when <see cref="HasStreamedResponse"/>; none: all.</summary>
    public IReadOnlyList<int> StreamedStatuses { get => _streamedStatuses ?? []; init => _streamedStatuses = value; }

    /// <summary>The status of the spec that a status is read as; null when it is no answer.</summary>
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
