using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The value that a required member gets if a response lacks it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum EmptyValue
{
    /// <summary>The default of the type.</summary>
    Default,

    /// <summary>A record whose members are empty.</summary>
    Record,

    /// <summary>The type has no empty value.</summary>
    None,
}
