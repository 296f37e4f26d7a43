namespace Igata.Runtime.Http;

/// <summary>Writes a response into an answer, on the side of the server.</summary>
/// <typeparam name="T">The response.</typeparam>
/// <param name="writer">The answer.</param>
/// <param name="response">The response.</param>
public delegate void HttpResponseWrite<in T>(HttpResponseWriter writer, T response);
