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

    private readonly List<Violation> _violations = [];
    private List<string?>? _segments;
    private int _secretDepth;
    private bool _isProbe;
    private int _firstIndex;

    [ThreadStatic]
    private static ViolationsBuilder? _probe;

    /// <summary>Gets the number of violations.</summary>
    public int Count => _violations.Count;

    /// <summary>Returns whether a value reports no violation. Does not allocate for a valid value.</summary>
    internal static bool IsValid(IValidatable value)
    {
        ViolationsBuilder probe = _probe ?? new() { _isProbe = true };
        _probe = null;
        value.Validate(probe);
        bool isValid = probe.Count == 0;
        probe._violations.Clear();
        _probe = probe;
        return isValid;
    }

    /// <summary>Returns the violations that were added.</summary>
    /// <returns>The violations.</returns>
    public Violations Build() => new(_violations);

    /// <summary>Enters a member. Violations that are added belong to it until <see cref="PopSegment"/> is called.</summary>
    /// <param name="member">The wire name of the member, or null to stay at the current location.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void PushSegment(string? member) => (_segments ??= []).Add(_secretDepth == 0 ? member : null);

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
    public void PushSegment(int index) => PushSegment(FormatIndex(index));

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
        if (_violations.Count < MaxViolations)
        {
            _violations.Add(_secretDepth > 0
                ? new Violation(BuildPointer(null), rule, message, null)
                : new Violation(BuildPointer(member), rule, message, value is null ? null : Truncate(value)));
        }
    }

    /// <summary>Formats an index. A probe, whose violations nobody reads, has no text.</summary>
    private string? FormatIndex(int index) => _isProbe ? null : index.ToString(CultureInfo.InvariantCulture);

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
