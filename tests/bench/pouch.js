// How fast PouchDB makes a first copy: documents of argv[2] (one JSON a line) are put into an express-pouchdb server, then
// replicated over HTTP into a LevelDB store on the disk, 1,000 in a batch. Run it in the folder where the packages are installed.
const fs = require('fs');
const os = require('os');
const path = require('path');
const here = require('module').createRequire(path.join(process.cwd(), 'x.js'));
const PouchDB = here('pouchdb');
const express = here('express');
const version = name => JSON.parse(fs.readFileSync(path.join(process.cwd(), 'node_modules', name, 'package.json'))).version;

(async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lygte-pouch-'));
    try {
        const documents = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(line => line).map(line => JSON.parse(line));
        const Served = PouchDB.defaults({prefix: path.join(folder, 'server') + '/'});
        fs.mkdirSync(path.join(folder, 'server'));
        const app = express();
        app.use('/', here('express-pouchdb')(Served, {mode: 'minimumForPouchDB', inMemoryConfig: true}));
        const listener = await new Promise(done => { const l = app.listen(0, '127.0.0.1', () => done(l)); });
        const served = new Served('case');
        for (let i = 0; i < documents.length; i += 1000) await served.bulkDocs(documents.slice(i, i + 1000));
        const local = new PouchDB(path.join(folder, 'local'));
        const started = process.hrtime.bigint();
        const result = await local.replicate.from(`http://127.0.0.1:${listener.address().port}/case`, {batch_size: 1000, batches_limit: 10});
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        const {doc_count} = await local.info();
        if (!result.ok || doc_count !== documents.length) throw new Error(`replicated ${doc_count} of ${documents.length}`);
        console.log(JSON.stringify({documents: documents.length, perSecond: documents.length / seconds, pouchdb: version('pouchdb'),
            server: version('express-pouchdb'), node: process.version}));
    } finally {
        fs.rmSync(folder, {recursive: true, force: true});
    }
    process.exit(0);
})().catch(error => { console.error(error); process.exit(1); });
