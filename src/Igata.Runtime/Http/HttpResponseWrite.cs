using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Writes a response into an answer, on the side of the server.</summary>
/// <typeparam name="T">The response.</typeparam>
/// <param name="writer">The answer.</param>
/// <param name="response">The response.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void HttpResponseWrite<in T>(HttpResponseWriter writer, T response);
