/** A text of LibreOffice's own, with changes that it tracked: inserted, struck, a list, a note, a comment. */
export const FLAT_ODT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L1">${level(1, '1')}${level(2, 'a')}${level(3, 'i')}</text:list-style></office:automatic-styles>
<office:body><office:text><text:tracked-changes text:track-changes="true">
<text:changed-region xml:id="c1" text:id="c1"><text:insertion>${by('Ana Peña')}</text:insertion></text:changed-region>
<text:changed-region xml:id="c2" text:id="c2"><text:deletion>${by('Luis Mora')}<text:p>debida </text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:h text:outline-level="1">CONCLUSIONES</text:h>
<text:p>El Grupo acordó:</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>Agradecer <text:change-start text:change-id="c1"/>mucho <text:change-end text:change-id="c1"/>a la OIM.</text:p><text:list>
<text:list-item><text:p>Tomar <text:change text:change-id="c2"/>nota<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Con reserva de su legislación.</text:p></text:note-body></text:note>.</text:p><text:list><text:list-item><text:p>Instar<office:annotation><dc:creator>Luis Mora</dc:creator><dc:date>2021-12-01T15:00:00</dc:date><text:p>¿A quiénes?</text:p></office:annotation> siempre.</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item>
<text:list-item><text:p>Publicar.</text:p></text:list-item></text:list>
</office:text></office:body></office:document>`

function level(number: number, format: string): string {
  return `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-suffix="."/>`
}

function by(name: string): string {
  return `<office:change-info><dc:creator>${name}</dc:creator><dc:date>2021-12-01T15:00:00</dc:date></office:change-info>`
}
