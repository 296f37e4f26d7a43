namespace Igata.Runtime;

/// <summary>A JSON-RPC client. Its calls can be sent in batches.</summary>
public interface IJsonRpcClient : IApiClient;
