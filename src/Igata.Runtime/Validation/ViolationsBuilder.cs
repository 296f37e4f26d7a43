using System.ComponentModel;
using System.Globalization;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>Collects the violated limits and rules of a value, in the order of its members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ViolationsBuilder
{
    // A list of a million invalid items must not produce a million lines.
    private const int MaxViolations = 256;
    private const int MaxValueLength = 64;

    private List<Violation>? _violations;
    private List<Segment>? _segments;
    private int _secretDepth;
    private int _firstIndex;

    /// <summary>Gets the number of violations.</summary>
    public int Count => _violations?.Count ?? 0;

    /// <summary>Returns the violations that were added.</summary>
    /// <returns>The violations.</returns>
    public Violations Build() => new(_violations ?? []);

    /// <summary>Enters a member. Violations that are added belong to it until <see cref="PopSegment"/> is called.</summary>
    /// <param name="member">The wire name of the member, or null to stay at the current location.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void PushSegment(string? member) => Push(new Segment(null, member, 0));

    /// <summary>Enters a secret. Violations that are added until <see cref="EndSecret"/> is called belong to it as a whole, and have no values.</summary>
    /// <param name="member">The wire name of the member, or null to stay at the current location.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BeginSecret(string? member)
    {
        PushSegment(member);
        _secretDepth++;
    }

    /// <summary>Leaves the secret that was entered last.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndSecret()
    {
        _secretDepth--;
        PopSegment();
    }

    /// <summary>Enters an item of a list. Violations that are added belong to it until <see cref="PopSegment"/> is called.</summary>
    /// <param name="index">The zero-based index of the item.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void PushSegment(int index) => Push(new Segment(null, null, index + 1));

    /// <summary>Leaves the member or item that was entered last.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void PopSegment() => _segments!.RemoveAt(_segments.Count - 1);

    /// <summary>Adds a violation.</summary>
    /// <param name="member">The wire name of the member, or null for the value as a whole.</param>
    /// <param name="rule">The keyword of the spec.</param>
    /// <param name="message">The requirement, such as <c>must not be empty</c>.</param>
    /// <param name="value">The value; null for a secret.</param>
    public void Add(string? member, string rule, string message, string? value = null)
    {
        if (Count < MaxViolations)
        {
            (_violations ??= []).Add(_secretDepth > 0
                ? new Violation(BuildPointer(null), rule, message, null)
                : new Violation(BuildPointer(member), rule, message, value is null ? null : SafeText.EscapeStart(value, MaxValueLength)));
        }
    }

    private void Push(Segment segment) => (_segments ??= []).Add(_secretDepth == 0 ? segment : default);

    private string BuildPointer(string? member)
    {
        if (_segments is not { Count: > 0 } && member is not null && member.AsSpan().IndexOfAny('~', '/') < 0)
        {
            return "/" + member;
        }

        var pointer = new StringBuilder();
        foreach (Segment segment in _segments ?? [])
        {
            AppendSegment(pointer, segment.Format());
        }

        AppendSegment(pointer, member);
        return pointer.ToString();
    }

    private static void AppendSegment(StringBuilder pointer, string? member)
    {
        if (member is not null)
        {
            pointer.Append('/').Append(member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
    }

    /// <summary>A part of a location. It is formatted only if there is a violation.</summary>
    /// <param name="Prefix">The beginning of the name, or null.</param>
    /// <param name="Name">The name, or null.</param>
    /// <param name="Place">The number of items before this one, plus one; zero for a name.</param>
    private readonly record struct Segment(string? Prefix, string? Name, int Place)
    {
        public string? Format() => Place > 0 ? (Place - 1).ToString(CultureInfo.InvariantCulture) : Name is null ? null : Prefix + Name;
    }
}
