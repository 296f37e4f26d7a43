namespace Igata.Runtime;

/// <summary>The options of a JSON-RPC client.</summary>
public class JsonRpcClientOptions : ApiClientOptions
{
    private JsonRpcIds _ids = JsonRpcIds.Numbers;

    /// <summary>Gets or sets the generator of call ids. By default, ids are numbers starting at 1.</summary>
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
