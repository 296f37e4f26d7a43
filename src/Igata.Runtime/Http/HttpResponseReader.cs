namespace Igata.Runtime.Http;

/// <summary>Makes a response of the parts of an answer.</summary>
/// <typeparam name="T">The response.</typeparam>
/// <param name="response">The parts.</param>
/// <returns>The response.</returns>
public delegate T HttpResponseReader<T>(HttpResponseParts response);
