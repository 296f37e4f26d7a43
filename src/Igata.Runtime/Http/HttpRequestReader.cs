namespace Igata.Runtime.Http;

/// <summary>Makes a request of the parts that came, on the side of the server.</summary>
/// <typeparam name="T">The request.</typeparam>
/// <param name="request">The parts.</param>
/// <returns>The request.</returns>
public delegate T HttpRequestReader<T>(HttpRequestParts request);
