using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Makes a request of the parts that came, on the side of the server.</summary>
/// <typeparam name="T">The request.</typeparam>
/// <param name="request">The parts.</param>
/// <returns>The request.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T HttpRequestReader<T>(HttpRequestParts request);
