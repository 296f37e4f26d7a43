using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Creates a request from its received parts on a server.</summary>
/// <typeparam name="T">The request type.</typeparam>
/// <param name="request">The received parts.</param>
/// <returns>The request.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T HttpRequestReader<T>(HttpRequestParts request);
