using System.ComponentModel;

namespace Igata.Runtime.Http;

/// <summary>Specifies how the text of a parameter maps to the JSON of its type.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public enum ParameterFormat
{
    /// <summary>The text is the content of a JSON string.</summary>
    String,

    /// <summary>The text is a JSON number, <c>true</c> or <c>false</c>.</summary>
    Literal,

    /// <summary><see cref="Literal"/> if the text is a JSON number, <c>true</c> or <c>false</c>; otherwise <see cref="String"/>.</summary>
    StringOrLiteral,

    /// <summary>The text is JSON: an object or a list.</summary>
    Json,
}
