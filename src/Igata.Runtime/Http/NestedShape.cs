using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The structure of a value whose members are parameters of their own: what its texts mean in JSON.</summary>
/// <remarks>Types can contain themselves, so the parts of a shape are functions.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NestedShape
{
    private IReadOnlyDictionary<string, NestedShape>? _members;

    /// <summary>Gets the shape of a value that is always a text.</summary>
    public static NestedShape Text { get; } = new() { Format = ParameterFormat.String };

    /// <summary>Gets the shape of any JSON: a text is a number or a boolean if it looks like one.</summary>
    public static NestedShape Any { get; } = new() { Format = ParameterFormat.StringOrLiteral, Value = static () => Any! };

    /// <summary>Gets the meaning of a text; null if the value has members or items.</summary>
    public ParameterFormat? Format { get; init; }

    /// <summary>Gets the strings that the spec lists. They are strings even if they look like a number, <c>true</c> or <c>false</c>.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Gets whether the value can be null, which is the empty text.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Gets the shape of the items of a list.</summary>
    public Func<NestedShape>? Item { get; init; }

    /// <summary>Gets the shape of the values of a map.</summary>
    public Func<NestedShape>? Value { get; init; }

    /// <summary>Gets the shapes of the members of a record.</summary>
    public Func<IReadOnlyDictionary<string, NestedShape>>? Members { get; init; }

    /// <summary>Gets whether the value can have members.</summary>
    internal bool HasMembers => Members is not null || Value is not null;

    /// <summary>Returns the shape of a member. A member that the spec does not define is a text.</summary>
    internal NestedShape GetMember(string name) =>
        Members is not null && (_members ??= Members()).TryGetValue(name, out NestedShape? member) ? member : Value?.Invoke() ?? Text;
}
