using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>How the text of a parameter stands for the JSON of its type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterFormat
{
    /// <summary>It is what a JSON string holds.</summary>
    String,

    /// <summary>It is a JSON number, <c>true</c> or <c>false</c>.</summary>
    Literal,

    /// <summary><see cref="Literal"/> when it is a JSON number, <c>true</c> or <c>false</c>; otherwise <see cref="String"/>.</summary>
    StringOrLiteral,

    /// <summary>It is JSON as it is: an object or a list.</summary>
    Json,
}
