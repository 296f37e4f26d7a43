using System.Text;

namespace Igata.Runtime.Json;

/// <summary>The usual name of a property, which a generated record need not repeat. The generator compiles this file as well.</summary>
internal static class PropertyName
{
    /// <summary>Returns <c>ChannelId</c> for <c>channel_id</c>: each word of letters and digits of ASCII begins with a capital letter.</summary>
    public static string FromWire(string wire)
    {
        var name = new StringBuilder(wire.Length);
        bool isStart = true;
        foreach (char c in wire)
        {
            bool isPart = c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
            if (isPart)
            {
                name.Append(isStart && c >= 'a' ? (char)(c - 'a' + 'A') : c);
            }

            isStart = !isPart;
        }

        return name.ToString();
    }
}
