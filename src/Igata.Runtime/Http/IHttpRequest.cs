using System.ComponentModel;

namespace Igata.Runtime.Http;

/// <summary>A request that writes its members to the parts of an HTTP request.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IHttpRequest
{
    /// <summary>Writes the request.</summary>
    /// <param name="http">The writer.</param>
    void Write(HttpRequestWriter http);
}
