namespace Igata.Runtime.Http;

/// <summary>A body of events or lines that has not been read. The transport reads it.</summary>
internal interface IStreamedBody;
