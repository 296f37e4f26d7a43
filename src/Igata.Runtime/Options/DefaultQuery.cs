using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Options;

/// <summary>The query parameters that are sent with every call, percent-encoded, except for those that a call has itself.</summary>
internal sealed class DefaultQuery
{
    private readonly List<(string Name, string Text)> _parameters = [];

    private DefaultQuery(ParameterWriter writer)
    {
        for (int i = 0; i < writer.Entries.Count; i++)
        {
            (string name, string? value) = writer.Entries[i];
            var text = new StringBuilder();
            PercentEncoding.AppendQuery(text, name);
            string encodedName = text.ToString();
            if (value is not null)
            {
                text.Append('=');
                if (writer.IsEncoded(i))
                {
                    text.Append(value);
                }
                else
                {
                    PercentEncoding.AppendQuery(text, value);
                }
            }

            _parameters.Add((encodedName, text.ToString()));
        }
    }

    /// <summary>Returns the parameters; null if the API has none.</summary>
    public static DefaultQuery? Create(ApiClientOptions options)
    {
        var writer = new ParameterWriter(isHeader: false, violations: null);
        options.WriteQuery(writer);
        return writer.IsEmpty ? null : new DefaultQuery(writer);
    }

    /// <summary>Returns the URL with the parameters that it does not have.</summary>
    public Uri AddTo(Uri uri)
    {
        string query = uri.Query;
        foreach ((string name, string text) in _parameters)
        {
            if (!RequestUri.HasParameter(query, name))
            {
                uri = RequestUri.AddParameter(uri, text);
            }
        }

        return uri;
    }
}
