using System.Collections;

namespace Igata.Runtime;

/// <summary>The violated limits and rules of a value, in the order of its members.</summary>
public sealed class Violations : IReadOnlyList<Violation>
{
    private readonly Violation[] _violations;

    /// <summary>Copies violations.</summary>
    /// <param name="violations">The violations.</param>
    public Violations(IEnumerable<Violation> violations) => _violations = [.. violations];

    /// <summary>Gets the number of violations.</summary>
    public int Count => _violations.Length;

    /// <summary>Gets the violation at an index.</summary>
    /// <param name="index">The zero-based index.</param>
    public Violation this[int index] => _violations[index];

    /// <summary>Returns an enumerator over the violations.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Violation> GetEnumerator() => _violations.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
