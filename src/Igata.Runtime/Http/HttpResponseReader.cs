using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Creates a response from its received parts.</summary>
/// <typeparam name="T">The response type.</typeparam>
/// <param name="response">The received parts.</param>
/// <returns>The response.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T HttpResponseReader<T>(HttpResponseParts response);
