using System.ComponentModel;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>One operation of REST.</summary>
/// <param name="Verb">The method of HTTP.</param>
/// <param name="Operation">What is not peculiar to REST.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct RestOperation(HttpMethod Verb, ApiOperation Operation)
{
    private readonly IReadOnlyList<int>? _statuses;
    private readonly IReadOnlyList<int>? _rawStatuses;

    /// <summary>The statuses below 400 that the spec has, in its order; none: any 2xx.</summary>
    public IReadOnlyList<int> Statuses { get => _statuses ?? []; init => _statuses = value; }

    /// <summary>Whether the body of an answer is handed out as a stream.</summary>
    public bool IsRaw { get; init; }

    /// <summary>The statuses whose body is handed out when <see cref="IsRaw"/>; none: all.</summary>
    public IReadOnlyList<int> RawStatuses { get => _rawStatuses ?? []; init => _rawStatuses = value; }

    /// <summary>The status of the spec that a status is read as; null when it is no answer.</summary>
    internal int? ReadAs(int status)
    {
        int? firstGood = null;
        foreach (int known in Statuses)
        {
            if (known == status)
            {
                return status;
            }

            firstGood ??= known is >= 200 and < 300 ? known : null;
        }

        return status is < 200 or >= 300 ? null : Statuses.Count == 0 ? status : firstGood;
    }

    internal bool IsHandedOut(int status)
    {
        if (!IsRaw || RawStatuses.Count == 0)
        {
            return IsRaw;
        }

        foreach (int raw in RawStatuses)
        {
            if (raw == status)
            {
                return true;
            }
        }

        return false;
    }
}
