using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A member of a request that has the same value in each request of an operation.</summary>
/// <param name="place">The place of the member.</param>
/// <param name="name">The name on the wire.</param>
/// <param name="value">The value as JSON.</param>
/// <param name="isRequired">False if the member can be absent.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestConstant(RequestPlace place, string name, string value, bool isRequired)
{
    /// <summary>Gets the place of the member.</summary>
    public RequestPlace Place => place;

    /// <summary>Gets the name on the wire.</summary>
    public string Name => name;

    /// <summary>Gets the value as JSON.</summary>
    public string Value => value;

    /// <summary>Gets whether the member must be present.</summary>
    public bool IsRequired => isRequired;
}

/// <summary>A place of a member in a request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RequestPlace
{
    /// <summary>The query.</summary>
    Query,

    /// <summary>The headers.</summary>
    Headers,

    /// <summary>The object that the JSON body is.</summary>
    Body,
}
