using System.Collections;

namespace Igata.Runtime;

/// <summary>Every limit and rule that a request breaks, in the order of its members.</summary>
public sealed class Violations : IReadOnlyList<Violation>
{
    private readonly Violation[] _violations;

    /// <summary>Copies violations.</summary>
    /// <param name="violations">The violations.</param>
    public Violations(IEnumerable<Violation> violations) => _violations = [.. violations];

    /// <summary>The number of violations.</summary>
    public int Count => _violations.Length;

    /// <summary>The violation at a position.</summary>
    /// <param name="index">The position.</param>
    public Violation this[int index] => _violations[index];

    /// <summary>Enumerates the violations.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Violation> GetEnumerator() => _violations.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
