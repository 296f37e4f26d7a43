namespace Igata.Runtime;

/// <summary>How a client of JSON-RPC behaves.</summary>
public class JsonRpcClientOptions : ApiClientOptions
{
    private JsonRpcIds _ids = JsonRpcIds.Numbers;

    /// <summary>Where the ids of calls come from. Numbers from 1 on unless set.</summary>
    public JsonRpcIds Ids
    {
        get => _ids;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _ids = value;
        }
    }

    internal override bool HasTrailingSlash => false;

    internal override JsonRpcIds? IdsOrNull => _ids;
}
