using System.ComponentModel;
using System.Globalization;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>Collects every limit and rule that a value breaks, in the order of its members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ViolationsBuilder
{
    // A list of a million bad items needs no million lines.
    private const int MaxViolations = 256;
    private const int MaxValueLength = 64;

    private readonly List<Violation> _violations = [];
    private List<string?>? _segments;

    /// <summary>How many there are.</summary>
    public int Count => _violations.Count;

    /// <summary>Returns what was added.</summary>
    /// <returns>The violations.</returns>
    public Violations Build() => new(_violations);

    /// <summary>Goes into a member; what is added belongs to it until <see cref="PopSegment"/>.</summary>
    /// <param name="member">The member's name on the wire; null to stay where we are.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void PushSegment(string? member) => (_segments ??= []).Add(member);

    /// <summary>Goes into an item of a list; what is added belongs to it until <see cref="PopSegment"/>.</summary>
    /// <param name="index">The item's position.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void PushSegment(int index) => PushSegment(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>Goes out of the member or item that was entered last.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void PopSegment() => _segments!.RemoveAt(_segments.Count - 1);

    /// <summary>Adds a violation.</summary>
    /// <param name="member">The member's name on the wire; null for the value as a whole.</param>
    /// <param name="rule">The keyword of the spec.</param>
    /// <param name="message">What to change, such as <c>must not be empty</c>.</param>
    /// <param name="value">What was found; null for a secret.</param>
    public void Add(string? member, string rule, string message, string? value = null)
    {
        if (_violations.Count < MaxViolations)
        {
            _violations.Add(new Violation(BuildPointer(member), rule, message, value is null ? null : Truncate(value)));
        }
    }

    private string BuildPointer(string? member)
    {
        if (_segments is not { Count: > 0 } && member is not null && member.AsSpan().IndexOfAny('~', '/') < 0)
        {
            return "/" + member;
        }

        var pointer = new StringBuilder();
        foreach (string? segment in _segments ?? [])
        {
            AppendSegment(pointer, segment);
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

    private static string Truncate(string value) =>
        value.Length <= MaxValueLength ? SafeText.Escape(value) : SafeText.Escape(value[..MaxValueLength]) + "…";
}
