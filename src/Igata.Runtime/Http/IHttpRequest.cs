using System.ComponentModel;

namespace Igata.Runtime.Http;

/// <summary>A request that knows which of its members travel where.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IHttpRequest
{
    /// <summary>Writes the request.</summary>
    /// <param name="http">The writer.</param>
    void Write(HttpRequestWriter http);
}
