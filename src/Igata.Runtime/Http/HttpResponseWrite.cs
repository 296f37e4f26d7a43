using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Writes a response on a server.</summary>
/// <typeparam name="T">The response type.</typeparam>
/// <param name="writer">The writer.</param>
/// <param name="response">The response.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void HttpResponseWrite<in T>(HttpResponseWriter writer, T response);
