using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Specifies the message that JSON belongs to. Members that are only in responses are not part of a request, and vice versa.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonDirection
{
    /// <summary>The JSON is not part of a message; it has all members.</summary>
    None,

    /// <summary>The JSON is part of a request.</summary>
    Request,

    /// <summary>The JSON is part of a response.</summary>
    Response,
}
