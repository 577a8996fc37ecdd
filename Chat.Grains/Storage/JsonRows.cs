using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chat.Storage;

/// <summary>Rows as one parameter: a JSON array of objects, which the database takes apart.</summary>
internal sealed record JsonRows(ReadOnlyMemory<byte> Utf8)
{
    // Nothing here reaches a browser: escaping every letter that is not ASCII would only make it longer.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static JsonRows Of<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartObject();
                write(writer, row);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return new JsonRows(buffer.WrittenMemory);
    }
}
