using System.ComponentModel;

namespace Igata.Runtime.Http;

/// <summary>How the text of a parameter stands for the JSON of its type.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public enum TextForm
{
    /// <summary>It is what a JSON string holds.</summary>
    Text,

    /// <summary>It is a JSON number, <c>true</c> or <c>false</c>.</summary>
    Bare,

    /// <summary><see cref="Bare"/> when it is a JSON number, <c>true</c> or <c>false</c>; otherwise <see cref="Text"/>.</summary>
    Either,

    /// <summary>It is JSON as it is: an object or a list.</summary>
    Json,
}
