namespace Igata.Runtime;

/// <summary>A client of JSON-RPC; its calls can be sent in batches.</summary>
public interface IJsonRpcClient : IApiClient;
