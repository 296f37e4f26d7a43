using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Specifies how the members of a value are named in a query or a form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterNesting
{
    /// <summary>Members as <c>a[b]</c>, scalars of a list as <c>a[]</c>, and members of other items as <c>a[0][b]</c>.</summary>
    Brackets,

    /// <summary>Members as <c>a[b]</c>, and all items of a list as <c>a[0]</c>.</summary>
    IndexedBrackets,

    /// <summary>Members as <c>a.b</c>, scalars of a list as a repeated <c>a</c>, and members of other items as <c>a.0.b</c>.</summary>
    Dots,
}
