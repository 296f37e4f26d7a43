using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.Validation;

/// <summary>Every limit and rule that a value breaks, in the order of its members.</summary>
public sealed partial class Violations : IReadOnlyList<Violation>
{
    // A list of a million bad items needs no million lines.
    private const int Most = 256;
    private const int Shown = 64;

    private readonly List<Violation> _found = [];
    private List<string?>? _scopes;

    /// <summary>How many there are.</summary>
    public int Count => _found.Count;

    /// <summary>The one at a position.</summary>
    /// <param name="index">The position.</param>
    public Violation this[int index] => _found[index];

    /// <summary>Goes into a member; what is added belongs to it until <see cref="Pop"/>.</summary>
    /// <param name="member">The member's name on the wire; null to stay where we are.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Push(string? member) => (_scopes ??= []).Add(member);

    /// <summary>Goes into an item of a list; what is added belongs to it until <see cref="Pop"/>.</summary>
    /// <param name="index">The item's position.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Push(int index) => Push(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>Goes out of the member or item that was entered last.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Pop() => _scopes!.RemoveAt(_scopes.Count - 1);

    /// <summary>Adds a violation.</summary>
    /// <param name="member">The member's name on the wire; null for the value as a whole.</param>
    /// <param name="rule">The keyword of the spec.</param>
    /// <param name="message">What to change, such as <c>must not be empty</c>.</param>
    /// <param name="value">What was found; null for a secret.</param>
    public void Add(string? member, string rule, string message, string? value = null)
    {
        if (_found.Count < Most)
        {
            _found.Add(new Violation(Pointer(member), rule, message, value is null ? null : Excerpt(value)));
        }
    }

    private string Pointer(string? member)
    {
        if (_scopes is not { Count: > 0 } && member is not null && member.AsSpan().IndexOfAny('~', '/') < 0)
        {
            return "/" + member;
        }

        var pointer = new StringBuilder();
        foreach (string? scope in _scopes ?? [])
        {
            Append(pointer, scope);
        }

        Append(pointer, member);
        return pointer.ToString();
    }

    private static void Append(StringBuilder pointer, string? member)
    {
        if (member is not null)
        {
            pointer.Append('/').Append(member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
    }

    private static string Excerpt(string value) =>
        value.Length <= Shown ? Printable.Text(value) : Printable.Text(value[..Shown]) + "…";

    /// <summary>Goes through the violations.</summary>
    /// <returns>The walk.</returns>
    public IEnumerator<Violation> GetEnumerator() => _found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
